using System.Security.Cryptography;

namespace FakeDrivers.Functional;

/// <summary>Chooses the ports of a context. Thread-safe.</summary>
/// <param name="lockDirectory">Where lock files of ports lie, the same for all hosts that must not choose the same.</param>
/// <param name="range">The numbers to choose from; those that the system gives to nobody unasked, when absent.</param>
internal sealed class PortAllocator(string lockDirectory, PortRange? range = null) : IDisposable
{
    private const int Tries = 200;

    private readonly PortRange _range = range ?? PortRange.Unassigned();
    private readonly List<PortReservation> _unused = [];
    private bool _isDisposed;

    /// <summary>Whether the machine has ::1.</summary>
    internal Func<bool> HasIPv6 { get; init; } = () => LoopbackSocket.HasIPv6;

    /// <summary>A port on which nobody listens, and which no other context chooses until this one ends. Upstream: <c>get_unused_port</c>.</summary>
    /// <exception cref="FunctionalTestException">No number is free, or the machine has no ::1 and the family needs it.</exception>
    public int Unused(LoopbackFamily family = LoopbackFamily.IPv4)
    {
        if (family != LoopbackFamily.IPv4 && !HasIPv6()) throw PortErrors.NoIPv6();
        var reservation = Reserve(family);
        reservation.Release();
        lock (_unused)
        {
            if (!_isDisposed)
            {
                _unused.Add(reservation);
                return reservation.Number;
            }
        }

        reservation.Dispose();
        throw new ObjectDisposedException(nameof(FunctionalTestContext));
    }

    /// <summary>Chooses a number, and binds it.</summary>
    /// <exception cref="FunctionalTestException">No number is free.</exception>
    public PortReservation Reserve(LoopbackFamily family)
    {
        for (var i = 0; i < Tries; i++)
        {
            var number = RandomNumberGenerator.GetInt32(_range.First, _range.Last + 1);
            if (TryLock(number) is not { } held) continue;
            if (Bind(held, number, family) is { } reservation) return reservation;
        }

        throw PortErrors.NoneFree(_range, Tries);
    }

    /// <summary>Binds a number that is locked; nothing when somebody has it. It is locked no more then.</summary>
    public static PortReservation? Bind(PortLock held, int number, LoopbackFamily family)
    {
        PortReservation? reservation = null;
        try
        {
            return reservation = LoopbackSocket.TryBind(number, family) is { } sockets ? new(number, held, sockets) : null;
        }
        finally
        {
            if (reservation is null) held.Dispose();
        }
    }

    /// <summary>Keeps other contexts from a number; nothing when one of them has it.</summary>
    public PortLock? TryLock(int number) => PortLock.TryTake(lockDirectory, number);

    /// <summary>Lets go of the unused ports.</summary>
    public void Dispose()
    {
        lock (_unused)
        {
            _isDisposed = true;
            foreach (var reservation in _unused) reservation.Dispose();
            _unused.Clear();
        }
    }
}
