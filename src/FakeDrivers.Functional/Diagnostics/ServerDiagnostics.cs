namespace FakeDrivers.Functional;

/// <summary>The looks at servers that are alive and not ready.</summary>
public static class ServerDiagnostics
{
    /// <summary>All that fit this system.</summary>
    public static IReadOnlyList<IServerDiagnostic> Default { get; } = [];
}
