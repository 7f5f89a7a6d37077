using System.Text.Json;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

/// <summary>A slice that is a text.</summary>
internal sealed class TextSlice(string name, string initial) : ValueSlice<string>(name, initial)
{
    public override void Write(Utf8JsonWriter json, object data) => json.WriteStringValue((string)data);

    public override object Read(JsonElement json, WorldFileCatalog catalog) => json.GetString()!;
}
