# The findings of a check (report.json) as the code quality report of GitLab.
[ .findings[] | select(.state == "new")
  | ([.evidence[] | select(.kind == "place")][0] // {file: "unknown", line: 1}) as $place
  | { description: (.subject + ": " + .message + " " + .remedy), check_name: .ruleId, fingerprint,
      severity: {error: "critical", warning: "major", note: "minor"}[.severity],
      location: {path: $place.file, lines: {begin: $place.line}} } ]
