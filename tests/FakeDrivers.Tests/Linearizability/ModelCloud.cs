namespace FakeDrivers.Tests.Linearizability;

/// <summary>The state of the model: what there is in the order of creation, and how many of each name there ever were.</summary>
internal sealed record ModelCloud(ValueMap<int> Made)
{
    public ValueList<ModelVolume> Volumes { get; init; } = ValueList<ModelVolume>.Empty;

    public ValueList<ModelServer> Servers { get; init; } = ValueList<ModelServer>.Empty;

    public int TotalGiB => Volumes.Sum(volume => volume.SizeGiB);

    public ModelVolume? Volume(string name) => Volumes.FirstOrDefault(volume => volume.Name == name);

    public ModelServer? Server(string name) => Servers.FirstOrDefault(server => server.Name == name);

    public ModelCloud Add(ModelVolume volume) => this with { Volumes = ValueList<ModelVolume>.From([.. Volumes, volume]) };

    public ModelCloud Add(ModelServer server) => this with { Servers = ValueList<ModelServer>.From([.. Servers, server]) };

    public ModelCloud Set(ModelVolume volume) =>
        this with { Volumes = ValueList<ModelVolume>.From(Volumes.Select(other => other.Name == volume.Name ? volume : other)) };

    public ModelCloud Set(ModelServer server) =>
        this with { Servers = ValueList<ModelServer>.From(Servers.Select(other => other.Name == server.Name ? server : other)) };

    public ModelCloud Remove(ModelVolume volume) => this with { Volumes = ValueList<ModelVolume>.From(Volumes.Where(other => other != volume)) };

    public ModelCloud Remove(ModelServer server) => this with { Servers = ValueList<ModelServer>.From(Servers.Where(other => other != server)) };

    /// <summary>Counts one more of a name.</summary>
    public (ModelCloud Next, string Numbered) Number(string name)
    {
        var number = Made.GetValueOrDefault(name) + 1;
        var made = Made.Where(pair => pair.Key != name).Append(KeyValuePair.Create(name, number));
        return (this with { Made = ValueMap<int>.From(made) }, $"{name}#{number}");
    }
}
