// Loaded before Azurite: when the process that started it ends, however that happens, its end of the
// standard input closes and Azurite ends too, so that no orphan holds a port and a folder.
process.stdin.on("close", () => process.exit(0));
process.stdin.on("error", () => process.exit(0));
process.stdin.resume();
