namespace FakeDrivers.Tests.Linearizability;

/// <summary>An operation on volumes and servers.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Volume">To which volume, as <c>name#n</c>: the n-th of that name. One that is created gets the name only.</param>
/// <param name="Server">To which server, likewise.</param>
/// <param name="Number">The size, or what tells one description from another.</param>
internal sealed record CloudStep(CloudStepKind Kind, string Volume, string Server, int Number)
{
    /// <summary>The volume's name without its number.</summary>
    public string VolumeName => Volume.Split('#')[0];

    /// <summary>The step as code, to be pasted into a test.</summary>
    public override string ToString() => $"new(CloudStepKind.{Kind}, \"{Volume}\", \"{Server}\", {Number})";
}
