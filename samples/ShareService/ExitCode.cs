namespace ShareService;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    /// <summary>Every request ended as <c>requests.json</c> says, the ones that are expected to fail included.</summary>
    public const int AsExpected = 0;

    /// <summary>A request failed that should have been done, or was done that should have failed.</summary>
    public const int Unexpected = 1;

    /// <summary>There is no driver for something that this app needs.</summary>
    public const int DriverMissing = 2;

    /// <summary>Somebody stopped the program, by Ctrl+C for example.</summary>
    public const int Stopped = 130;
}
