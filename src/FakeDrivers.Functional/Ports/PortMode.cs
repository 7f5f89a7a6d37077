namespace FakeDrivers.Functional;

/// <summary>How a port gets its number.</summary>
internal enum PortMode
{
    ReadBack,
    HandOver,
    Systemd,
    Reserved,
    Fixed,
    UnixSocket,
}
