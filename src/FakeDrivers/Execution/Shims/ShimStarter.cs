namespace FakeDrivers.Execution;

/// <summary>Starts the program that a launcher stands for.</summary>
/// <param name="command">How the launcher was called.</param>
/// <param name="cancellationToken">Gives up, and ends a program that was started.</param>
internal delegate Task<ShimProgram> ShimStarter(Command command, CancellationToken cancellationToken);
