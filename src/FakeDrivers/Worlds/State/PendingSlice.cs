using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace FakeDrivers.Worlds;

/// <summary>The slice of what is under way.</summary>
internal sealed class PendingSlice(PendingTransitions initial) : ValueSlice<PendingTransitions>("worlds.pending", initial)
{
    public override IEnumerable<string> Verify(object data) => ((PendingTransitions)data).Verify();

    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    public override void Write(Utf8JsonWriter json, object data) =>
        WriteRows(json, ((PendingTransitions)data).All.OrderBy(pending => pending.Sequence).Select(PendingRow.Of));

    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    public override object Read(JsonElement json, WorldFileCatalog catalog) =>
        ReadRows<PendingRow>(json).Aggregate((PendingTransitions)Initial, (all, row) => all.Add(row.ToPending(catalog)));
}
