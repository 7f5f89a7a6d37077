namespace FakeDrivers.Tests.Linearizability;

/// <summary>A volume of the model. It is attached to one place at most.</summary>
internal sealed record ModelVolume(string Name, int SizeGiB)
{
    public string Status { get; init; } = "available";

    public string? Description { get; init; }

    /// <summary>Where it is attached, and as what; nothing when it is not.</summary>
    public string? Place { get; init; }

    public override string ToString() => $"{Name} {SizeGiB} GiB {Status} '{Description}' [{Place}]";
}
