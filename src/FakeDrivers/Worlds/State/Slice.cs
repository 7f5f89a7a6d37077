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

    /// <summary>The row changes that lead from one value of this slice to another.</summary>
    public virtual IEnumerable<RowChange> Compare(object before, object after) => [];

    /// <summary>The rows of a value in order of creation, each as a line of text.</summary>
    public virtual IEnumerable<string> Describe(object data) => [];

    public override string ToString() => Name;
}
