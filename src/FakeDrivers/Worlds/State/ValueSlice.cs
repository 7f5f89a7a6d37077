namespace FakeDrivers.Worlds;

/// <summary>A slice that is one immutable value, not rows: the kernel's own book-keeping. Its changes are not part of the change feed.</summary>
internal sealed class ValueSlice<TValue>(string name, TValue initial) : Slice(name)
    where TValue : class
{
    public override object Initial => initial;
}
