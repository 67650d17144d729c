@echo off
rem Starts the byos command; builds it first when it has not been built yet.
setlocal
set "BYOS_HOME=%~dp0"
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java") else (set "JAVA=java")
if not exist "%BYOS_HOME%cli\target\built" (
  echo byos: building, this happens once 1>&2
  call mvn -q -B -f "%BYOS_HOME%pom.xml" -pl cli -am -Dfast -DskipTests package 1>&2
  if errorlevel 1 (
    echo byos: the build failed 1>&2
    exit /b 70
  )
  type nul > "%BYOS_HOME%cli\target\built"
)
"%JAVA%" -XX:+UseParallelGC -Dfile.encoding=UTF-8 -Duser.timezone=UTC %BYOS_JAVA_OPTIONS% -cp "%BYOS_HOME%cli\target\lib\*" dev.byos.cli.Main %*
exit /b %ERRORLEVEL%
