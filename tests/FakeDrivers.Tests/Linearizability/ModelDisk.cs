namespace FakeDrivers.Tests.Linearizability;

/// <summary>A volume in a server's list.</summary>
internal sealed record ModelDisk(string Volume, string Device)
{
    public override string ToString() => $"{Volume} {Device}";
}
