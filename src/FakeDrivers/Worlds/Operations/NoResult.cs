namespace FakeDrivers.Worlds;

/// <summary>The result of an operation that gives none.</summary>
public sealed class NoResult
{
    private NoResult()
    {
    }

    /// <summary>The only one.</summary>
    public static NoResult Value { get; } = new();

    /// <summary>Shows as a dash.</summary>
    public override string ToString() => "–";
}
