using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace FakeDrivers.Worlds;

/// <summary>
/// A value that follows from the rows of tables and is kept so that nobody has to look for it. A world file names it without a value: whoever
/// reads one makes it anew, whatever the file says.
/// </summary>
internal abstract class DerivedSlice<TValue>(string name, TValue initial) : ValueSlice<TValue>(name, initial)
    where TValue : class
{
    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    public sealed override void Write(Utf8JsonWriter json, object data) => json.WriteNullValue();

    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    public sealed override object Read(JsonElement json, WorldFileCatalog catalog) => Initial;
}
