namespace FakeDrivers.Worlds;

/// <summary>A stretch of a rule in which code of the test's own runs, and so on whatever threads that code goes on.</summary>
internal sealed class OwnCode(AsyncLocal<OwnCode?> current) : IDisposable
{
    private volatile bool _isOver;

    /// <summary>Whether the rule has ended, and the writer lock is free again.</summary>
    public bool IsOver => _isOver;

    public void Dispose()
    {
        _isOver = true;
        current.Value = null;
    }
}
