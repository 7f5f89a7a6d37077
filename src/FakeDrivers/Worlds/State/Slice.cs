using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace FakeDrivers.Worlds;

/// <summary>
/// A named part of a world's state. A domain declares its own; nothing central lists them. A slice that was never written has its initial value.
/// </summary>
internal abstract class Slice
{
    private protected Slice(string name)
    {
        Name = name;
        foreach (var letter in name) Hash = (Hash * 31) + letter;
        Hash &= int.MaxValue;
    }

    public string Name { get; }

    /// <summary>Spreads slices over a state's places, the same on every run.</summary>
    public int Hash { get; }

    /// <summary>The value of a state that never wrote this slice.</summary>
    public abstract object Initial { get; }

    /// <summary>The table beside whose rows this one's stand, each under the key of the other: with the one goes the other. Nothing for most.</summary>
    public Slice? Beside { get; init; }

    /// <summary>What else follows from a row of <see cref="Beside"/> that went: it is given that row, while the one beside it is still there. Nothing for most.</summary>
    public Action<Transaction, object>? Follows { get; init; }

    /// <summary>The row changes that lead from one value of this slice to another.</summary>
    public virtual IEnumerable<RowChange> Compare(object before, object after) => [];

    /// <summary>The rows of a value in order of creation, each as a line of text.</summary>
    public virtual IEnumerable<string> Describe(object data) => [];

    /// <summary>How many rows a value has.</summary>
    public virtual int CountOf(object data) => 0;

    /// <summary>The rows of a value with their keys, in order of creation.</summary>
    public virtual IEnumerable<(string Key, object Row)> RowsOf(object data) => [];

    /// <summary>Whether a value has a row with that key.</summary>
    public virtual bool Finds(object data, string key) => false;

    /// <summary>Removes the row with that key, if there is one.</summary>
    public virtual void Remove(Transaction tx, string key)
    {
    }

    /// <summary>What does not agree within a value, though every change should have kept it so: what tests of the kernel and of whole worlds ask.</summary>
    public virtual IEnumerable<string> Verify(object data) => [];

    /// <summary>Writes a value as one JSON value.</summary>
    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    public abstract void Write(Utf8JsonWriter json, object data);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="WorldFileException">It is something else.</exception>
    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    public abstract object Read(JsonElement json, WorldFileCatalog catalog);

    /// <summary>Writes rows as an array, one a line.</summary>
    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    protected static void WriteRows<TValue>(Utf8JsonWriter json, IEnumerable<TValue> rows)
    {
        json.WriteStartArray();
        foreach (var row in rows) json.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(row, WorldFile.Rows), skipInputValidation: true);
        json.WriteEndArray();
    }

    /// <summary>Reads what <see cref="WriteRows"/> wrote.</summary>
    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    protected IEnumerable<TValue> ReadRows<TValue>(JsonElement json)
        where TValue : class
    {
        if (json.ValueKind != JsonValueKind.Array) throw new WorldFileException($"The file's '{Name}' is not an array of rows.");
        var count = 0;
        foreach (var row in json.EnumerateArray()) yield return WorldFile.Value<TValue>(row, string.Create(CultureInfo.InvariantCulture, $"Row {++count} of the file's '{Name}'"));
    }

    public override string ToString() => Name;
}
