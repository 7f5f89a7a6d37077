using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>The slice of how many ports carry each security group.</summary>
internal sealed class SecurityGroupLoadSlice()
    : ValueSlice<SortedMap<RowKey, SecurityGroupLoad>>("networking.security_group_loads", SortedMap<RowKey, SecurityGroupLoad>.Empty)
{
    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    public override void Write(Utf8JsonWriter json, object data) => WriteRows(
        json, ((SortedMap<RowKey, SecurityGroupLoad>)data).Select(pair => pair.Value).OrderBy(load => load.GroupId, StringComparer.Ordinal));

    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    public override object Read(JsonElement json, WorldFileCatalog catalog) =>
        ReadRows<SecurityGroupLoad>(json).Aggregate((SortedMap<RowKey, SecurityGroupLoad>)Initial, (all, load) => all.Set(new(load.GroupId), load));
}
