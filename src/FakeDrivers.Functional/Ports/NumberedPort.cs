using System.Globalization;
using System.Net.Sockets;

namespace FakeDrivers.Functional;

/// <summary>A port whose number is known before the server starts: handed over, reserved or fixed.</summary>
internal sealed class NumberedPort(string server, ServerPort port, PortAllocator allocator) : PlannedPort(port)
{
    private PortReservation? _reservation;
    private bool _wasHandedOver;

    public override string TemplateValue => Number?.ToString(CultureInfo.InvariantCulture) ?? throw new InvalidOperationException($"The port '{Port.Name}' was not prepared.");

    public override int? Number => _reservation?.Number;

    public override bool CanRenew => Port.Mode is PortMode.Reserved or PortMode.HandOver;

    public override PortClaim? Claim => Number is { } number && !IsHandedOver ? new(Port.Name, number, Port.Family) : null;

    public override IReadOnlyList<Socket> Sockets => IsHandedOver && _reservation is { } reservation ? reservation.Sockets : [];

    // A handle serves for one start; systemd's are made anew, since such a server has no other way.
    private bool IsHandedOver => Port.Mode == PortMode.Systemd || (Port.Mode == PortMode.HandOver && !_wasHandedOver);

    public override void Prepare()
    {
        _reservation ??= Choose();
        if (Port.Mode != PortMode.Systemd) return;
        if (_reservation.Sockets.Count == 0 && !_reservation.TryBind(Port.Family)) throw Taken(_reservation.Number);
        foreach (var socket in _reservation.Sockets)
        {
            LoopbackSocket.MakeReusable(socket);
            socket.Listen();
        }
    }

    public override void Release(Func<string, string> pathOf)
    {
        if (!IsHandedOver) _reservation?.Release();
        foreach (var socket in Sockets) LoopbackSocket.MakeReusable(socket);
    }

    public override void Started()
    {
        _reservation?.Release();
        _wasHandedOver = true;
    }

    public override void Renew()
    {
        if (!CanRenew) return;
        Dispose();
        _wasHandedOver = false;
    }

    public override void Dispose()
    {
        _reservation?.Dispose();
        _reservation = null;
        base.Dispose();
    }

    private PortReservation Choose()
    {
        if (Port.Family != LoopbackFamily.IPv4 && !LoopbackSocket.HasIPv6) throw PortErrors.NoIPv6(server, Port.Name);
        return Port.Mode == PortMode.Fixed ? Take() : allocator.Reserve(Port.Family);
    }

    private PortReservation Take()
    {
        var held = allocator.TryLock(Port.Number) ?? throw PortErrors.TakenByContext(server, Port.Name, Port.Number);
        return PortAllocator.Bind(held, Port.Number, Port.Family) ?? throw Taken(Port.Number);
    }

    private PortClashException Taken(int number) => PortErrors.Taken(server, Port.Name, number, ListeningSockets.OwnerOf(number, Port.Family));
}
