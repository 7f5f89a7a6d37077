namespace FakeDrivers.Worlds;

/// <summary>What an index finds a row by: one text, or two (a project and a name in it).</summary>
internal readonly record struct IndexText(string First, string Second = "")
{
    /// <summary>Where it leads in an index, the same within a process.</summary>
    public long Place => ((long)First.GetHashCode(StringComparison.Ordinal) << 32) | (uint)Second.GetHashCode(StringComparison.Ordinal);

    public static implicit operator IndexText?(string? text) => text is null ? null : new(text);

    public static implicit operator IndexText(string text) => new(text);
}
