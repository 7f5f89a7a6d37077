using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>
/// The fake as a container gives it to those who ask for <see cref="ISshExecutor"/>: a driver of its own, so that an app which leaves its local
/// commands real does not reach real machines by accident.
/// </summary>
internal sealed class FakeSshExecutor(FakeExecute execute) : ISshExecutor, IFakeDriver
{
    public ICommandExecutor On(SshTarget target) => execute.On(target);
}
