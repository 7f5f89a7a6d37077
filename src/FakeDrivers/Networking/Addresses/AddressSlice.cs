using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>The slice of the addresses of each subnet.</summary>
internal sealed class AddressSlice() : ValueSlice<SortedMap<RowKey, SubnetAddresses>>("networking.addresses", SortedMap<RowKey, SubnetAddresses>.Empty)
{
    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    public override void Write(Utf8JsonWriter json, object data) => WriteRows(
        json, ((SortedMap<RowKey, SubnetAddresses>)data).Select(pair => AddressRow.Of(pair.Key.Text, pair.Value)).OrderBy(row => row.SubnetId, StringComparer.Ordinal));

    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    public override object Read(JsonElement json, WorldFileCatalog catalog)
    {
        try
        {
            return ReadRows<AddressRow>(json).Aggregate((SortedMap<RowKey, SubnetAddresses>)Initial, (all, row) => all.Set(new(row.SubnetId), row.ToAddresses()));
        }
        catch (FormatException error)
        {
            throw new WorldFileException($"The file's '{Name}' cannot be read: {error.Message}", error);
        }
    }
}
