namespace FakeDrivers.Process.Tests.Shims;

/// <summary>The kinds of launcher that can run on a Unix: what shims promise, each of them keeps.</summary>
public sealed class Launchers : TheoryData<string>
{
    public const string Native = "native";
    public const string Perl = "perl";

    public Launchers()
    {
        Add(Native);
        Add(Perl);
    }
}
