using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>The slice of the numbers of segments of laid-over networks that are free.</summary>
internal sealed class SegmentSlice() : ValueSlice<FreeRanges>("networking.segments", FreeRanges.None.Add(1, 0xFF_FFFF))
{
    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    public override void Write(Utf8JsonWriter json, object data) =>
        WriteRows(json, ((FreeRanges)data).Ranges.Select(range => new SegmentRow((int)range.First, (int)range.Last)));

    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    public override object Read(JsonElement json, WorldFileCatalog catalog) =>
        ReadRows<SegmentRow>(json).Aggregate(FreeRanges.None, (free, row) => free.Add((uint)row.First, (uint)row.Last));
}
