namespace FakeDrivers.Worlds;

/// <summary>A stretch of a rule in which code of the test's own runs, and so on whatever threads that code goes on.</summary>
internal sealed class OwnCode : IDisposable
{
    private readonly AsyncLocal<OwnCode?> _current;
    private readonly OwnCode? _outer;
    private volatile bool _isOver;

    public OwnCode(AsyncLocal<OwnCode?> current)
    {
        _current = current;
        _outer = current.Value;
        current.Value = this;
    }

    /// <summary>Whether the rule has ended, with those that it is a part of, and the writer lock is free again.</summary>
    public bool IsOver => _isOver && _outer is not { IsOver: false };

    public void Dispose()
    {
        _isOver = true;
        _current.Value = _outer;
    }
}
