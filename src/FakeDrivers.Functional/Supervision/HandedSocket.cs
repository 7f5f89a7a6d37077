using System.Net.Sockets;

namespace FakeDrivers.Functional;

/// <summary>A socket that a server gets from the host.</summary>
/// <param name="Socket">The socket, bound already.</param>
/// <param name="PortName">The name of its port.</param>
/// <param name="Variable">The environment variable that is to tell its handle; <see langword="null"/> for systemd's way.</param>
internal sealed record HandedSocket(Socket Socket, string PortName, string? Variable);
