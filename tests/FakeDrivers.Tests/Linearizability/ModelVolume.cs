namespace FakeDrivers.Tests.Linearizability;

/// <summary>A volume of the model. It is attached to one place at most; the attachments that it ever had are numbered.</summary>
internal sealed record ModelVolume(string Name, int SizeGiB)
{
    public string Status { get; init; } = "available";

    public string? Description { get; init; }

    /// <summary>Where it is attached, and as what; nothing when it is not.</summary>
    public string? Place { get; init; }

    public int Attachments { get; init; }

    /// <summary>The number of the attachment that stands; 0 when none does.</summary>
    public int Attachment => Place is null ? 0 : Attachments;

    public override string ToString() => $"{Name} {SizeGiB} GiB {Status} '{Description}' [{Place}]";
}
