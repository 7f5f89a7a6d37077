using System.Net.Sockets;

namespace FakeDrivers.Functional;

/// <summary>A port of a server through its starts. Not thread-safe.</summary>
internal abstract class PlannedPort(ServerPort port) : IDisposable
{
    public ServerPort Port => port;

    /// <summary>What the server's own templates have for it.</summary>
    public abstract string TemplateValue { get; }

    /// <summary>What others have for it once the server runs.</summary>
    public virtual string ServedValue => TemplateValue;

    /// <summary>The number, as soon as it is known; none of a Unix socket.</summary>
    public abstract int? Number { get; }

    /// <summary>The number that the server binds itself at this start.</summary>
    public virtual PortClaim? Claim => null;

    /// <summary>Whether another start may be on another number.</summary>
    public virtual bool CanRenew => false;

    /// <summary>What the server gets at this start.</summary>
    public virtual IReadOnlyList<Socket> Sockets => [];

    /// <summary>What tells the number once the server runs.</summary>
    public virtual Readiness? ReadBack => null;

    /// <summary>Makes it ready for a start.</summary>
    public virtual void Prepare()
    {
    }

    /// <summary>Right before the program runs.</summary>
    public virtual void Release(Func<string, string> pathOf)
    {
    }

    /// <summary>When the program runs, and has its sockets.</summary>
    public virtual void Started()
    {
    }

    /// <summary>Gives up the number.</summary>
    public virtual void Renew()
    {
    }

    public virtual void Dispose()
    {
    }
}
