namespace FakeDrivers.Functional;

/// <summary>Something that was waited for.</summary>
/// <param name="What">What had to hold: "GET /health on port 'port' (5000)".</param>
/// <param name="Found">What was there instead, last; <see langword="null"/> when it held.</param>
internal sealed record FailedWait(string What, string? Found);
