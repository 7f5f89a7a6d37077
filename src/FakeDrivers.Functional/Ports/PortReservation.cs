using System.Net.Sockets;

namespace FakeDrivers.Functional;

/// <summary>A number that is ours on this machine: no other context chooses it, and while the sockets are held nobody at all can take it. Not thread-safe.</summary>
internal sealed class PortReservation(int number, PortLock held, IReadOnlyList<Socket> sockets) : IDisposable
{
    public int Number => number;

    /// <summary>The sockets that are bound to the number and do not listen; none when they were let go of.</summary>
    public IReadOnlyList<Socket> Sockets { get; private set; } = sockets;

    /// <summary>Lets go of the sockets, so that the server can bind the number; it stays ours.</summary>
    public void Release()
    {
        foreach (var socket in Sockets) socket.Dispose();
        Sockets = [];
    }

    /// <summary>Binds the number again; not when somebody else has it.</summary>
    public bool TryBind(LoopbackFamily family)
    {
        Release();
        if (LoopbackSocket.TryBind(number, family) is not { } bound) return false;
        Sockets = bound;
        return true;
    }

    /// <summary>Lets go of the number.</summary>
    public void Dispose()
    {
        Release();
        held.Dispose();
    }
}
