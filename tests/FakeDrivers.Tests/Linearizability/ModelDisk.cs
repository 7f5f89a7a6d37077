namespace FakeDrivers.Tests.Linearizability;

/// <summary>A volume in a server's list, by the number of the attachment that brought it there.</summary>
internal sealed record ModelDisk(string Volume, int Attachment, string Device)
{
    public override string ToString() => $"{Volume} {Device}";
}
