namespace FakeDrivers.Execution;

/// <summary>How near a pattern came to a call.</summary>
/// <param name="Agreement">How many characters of program and arguments agree.</param>
/// <param name="Shown">The pattern, marked where the call departs from it.</param>
/// <param name="Why">Where and how the call departs; nothing when it does not.</param>
internal sealed record Mismatch(int Agreement, string Shown, string? Why)
{
    /// <summary>Marks a part of a pattern.</summary>
    public static string Mark(string part) => $"»{part}«";
}
