namespace FakeDrivers.Worlds;

/// <content>Code of the test's own that runs in rules: it may look at the world. What it changed would be lost, or wait for ever for the lock.</content>
internal sealed partial class WorldKernel
{
    // It flows to tasks that such code starts, where nobody can see that the lock is held for them.
    private readonly AsyncLocal<OwnCode?> _ownCode = new();

    /// <summary>Whether a rule is being carried out that the running code is a part of.</summary>
#if NET9_0_OR_GREATER
    private bool IsInRule => _sync.IsHeldByCurrentThread || _ownCode.Value is { IsOver: false };
#else
    private bool IsInRule => Monitor.IsEntered(_sync) || _ownCode.Value is { IsOver: false };
#endif

    /// <summary>Says that a rule lets code of the test's own run, until it is disposed.</summary>
    public OwnCode RunOwnCode() => new(_ownCode);

    /// <summary>Refuses a change from within a rule.</summary>
    private void ThrowIfInRule(string what)
    {
        if (!IsInRule) return;
        throw new InvalidOperationException(
            $"{what} was asked for from within an operation of the same world. What the world calls while it carries out an operation (an access rule, a check of passwords, a SASL mechanism"
            + " and the like) may look at the world, but neither change it nor wait for somebody who does. Take a note there and make the change when the operation is over; for LDAP, an interceptor may make it at once.");
    }
}
