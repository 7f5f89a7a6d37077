namespace FakeDrivers.Tests.Linearizability;

/// <summary>A server of the model.</summary>
/// <param name="Name">Its name and number.</param>
/// <param name="Address">Which address of the network it has, from 0.</param>
internal sealed record ModelServer(string Name, int Address)
{
    public string Status { get; init; } = "ACTIVE";

    public ValueList<ModelDisk> Disks { get; init; } = ValueList<ModelDisk>.Empty;

    public override string ToString() => $"{Name} {Status} address {Address} {Disks}";
}
