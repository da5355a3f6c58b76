// Starts the framework. While the connection is away it is tried again every second, for as long as it takes: its own
// schedule waits longer and longer and gives up in the end.
window.Blazor?.start({ circuit: { reconnectionOptions: { maxRetries: Number.MAX_SAFE_INTEGER, retryIntervalMilliseconds: 1000 } } });
