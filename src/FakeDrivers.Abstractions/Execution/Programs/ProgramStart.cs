namespace FakeDrivers.Execution;

/// <summary>What came of starting a program: it runs, or all of it is known already, as that of a reply without a script.</summary>
internal readonly struct ProgramStart
{
    private ProgramStart(ProgramProcess? running, CommandOutput? ended)
    {
        Running = running;
        Ended = ended;
    }

    public ProgramProcess? Running { get; }

    public CommandOutput? Ended { get; }

    public static implicit operator ProgramStart(ProgramProcess running) => new(running, null);

    public static implicit operator ProgramStart(CommandOutput ended) => new(null, ended);
}
