namespace FakeDrivers.Functional;

/// <summary>A number that was chosen for a server and that it binds itself, so that another process may have been first.</summary>
/// <param name="Name">The port's name.</param>
/// <param name="Number">The number.</param>
/// <param name="Family">Where it is.</param>
internal readonly record struct PortClaim(string Name, int Number, LoopbackFamily Family);
