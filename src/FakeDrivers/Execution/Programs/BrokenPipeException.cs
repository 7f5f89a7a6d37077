namespace FakeDrivers.Execution;

/// <summary>Nobody reads what is written to a pipe.</summary>
/// <param name="pipe">The pipe.</param>
internal sealed class BrokenPipeException(FakePipe pipe) : IOException("Broken pipe")
{
    public FakePipe Pipe => pipe;
}
