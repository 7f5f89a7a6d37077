using FakeDrivers.Images;
using FakeDrivers.Networking;

namespace FakeDrivers.Tests.Linearizability;

/// <summary>
/// What the model calls <c>a#2</c> is the id that the second volume named "a" gets. Ids follow from the seed, the caller and the name, so those
/// of one fork are those of every fork; that they are is part of what the histories show.
/// </summary>
internal sealed class CloudNames
{
    private readonly Dictionary<string, string> _ids = [];
    private readonly Dictionary<string, string> _names = [];

    /// <summary>Learns the names by making so many of each in a fork.</summary>
    public CloudNames(FakeWorld seeded, RequestContext caller, int most)
    {
        ImageId = seeded.Snapshot().Rows(ImageTables.Images)[0].Id;
        using var fork = seeded.Fork();
        var (volumes, compute) = (fork.As(caller).Volumes, fork.As(caller).Compute);
        for (var number = 1; number <= most; number++)
        {
            foreach (var name in new[] { "a", "b" })
            {
                var volume = volumes.CreateVolumeAsync(new() { Name = name, SizeGiB = 1 }).Ended();
                volumes.DeleteVolumeAsync(volume.Id).Ended();
                Learn($"{name}#{number}", volume.Id);
            }

            var server = compute.CreateServerAsync(new() { Name = "s", FlavorId = "1", ImageId = ImageId }).Ended();
            compute.DeleteServerAsync(server.Id).Ended();
            FirstAddress = (uint)IpNumber.Parse(server.Addresses[0].Address).Value;
            Learn($"s#{number}", server.Id);
        }
    }

    public string ImageId { get; }

    /// <summary>The address that the only server gets.</summary>
    public uint FirstAddress { get; private set; }

    public string IdOf(string name) => _ids[name];

    public string NameOf(string id) => _names.GetValueOrDefault(id, id);

    private void Learn(string name, string id)
    {
        _ids[name] = id;
        _names[id] = name;
    }
}
