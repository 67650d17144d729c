# The byos command. Targets: byos (default) and azurite, the storage emulator in the version that tools/azurite pins.

FROM node:20-slim AS azurite
WORKDIR /opt/azurite
COPY tools/azurite/package.json tools/azurite/package-lock.json ./
RUN npm ci --no-audit --no-fund --ignore-scripts && mkdir /data && chown node /data
USER node
VOLUME /data
EXPOSE 10000
HEALTHCHECK --interval=5s --timeout=3s --start-period=5s --retries=12 \
  CMD ["node", "-e", "require('net').connect(10000, '127.0.0.1').on('connect', () => process.exit(0)).on('error', () => process.exit(1))"]
# Account names stand in the path of a URL, whatever the host's name looks like.
ENTRYPOINT ["node", "node_modules/azurite/dist/src/blob/main.js", "--blobHost", "0.0.0.0", "--blobPort", "10000", \
  "--location", "/data", "--silent", "--skipApiVersionCheck", "--disableProductStyleUrl", "--disableTelemetry"]

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -q -B -Dfast -DskipTests -pl cli -am package

FROM eclipse-temurin:17-jdk AS byos
WORKDIR /opt/byos
COPY --from=build /src/byos /src/LICENSE /src/NOTICE ./
COPY --from=build /src/cli/target/lib cli/target/lib
COPY --from=build /src/scenarios/library scenarios/library
COPY --from=build /src/scenarios/schema scenarios/schema
# The first start leaves a note beside the build; it must be there before the user may not write any more.
RUN touch cli/target/built && ./byos --version \
  && useradd --create-home byos && mkdir -p /work/byos-out && chown -R byos /work && ln -s /opt/byos/scenarios /work/scenarios
USER byos
WORKDIR /work
ENTRYPOINT ["/opt/byos/byos"]
CMD ["--help"]
