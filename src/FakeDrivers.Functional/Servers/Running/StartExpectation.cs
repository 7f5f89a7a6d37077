namespace FakeDrivers.Functional;

/// <summary>What a test expects of a start.</summary>
/// <param name="Fails">Whether the program is to end instead of being ready.</param>
/// <param name="ExitCode">The exit code with which it is to fail; <see langword="null"/> is any but 0.</param>
/// <param name="Within">How long that may take; <see langword="null"/> is as long as the server may take to be ready.</param>
internal sealed record StartExpectation(bool Fails = false, int? ExitCode = null, TimeSpan? Within = null)
{
    /// <summary>What the definition says.</summary>
    public static StartExpectation OfItself { get; } = new();

    /// <summary>Whether the program is to end by itself.</summary>
    public bool IsToExit(ServerDefinition definition) => Fails || definition.ExpectedExit is not null;

    /// <summary>Whether it may end with that code.</summary>
    public bool Accepts(ServerDefinition definition, int exitCode) =>
        Fails ? ExitCode is { } expected ? exitCode == expected : exitCode != 0 : exitCode == definition.ExpectedExit;

    /// <summary>The accepted codes in words.</summary>
    public string Describe(ServerDefinition definition) => (Fails ? ExitCode : definition.ExpectedExit) is { } code ? FailureText.ExitCode(code) : "an exit code other than 0";
}
