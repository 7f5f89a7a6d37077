namespace FakeDrivers.Execution;

/// <summary>A signal of POSIX, with its number on Linux. Where another system numbers it otherwise, the executor translates.</summary>
public enum CommandSignal
{
    /// <summary>SIGHUP: the terminal is gone; many daemons read their configuration again.</summary>
    Hangup = 1,

    /// <summary>SIGINT: what Ctrl+C sends.</summary>
    Interrupt = 2,

    /// <summary>SIGQUIT: what Ctrl+\ sends.</summary>
    Quit = 3,

    /// <summary>SIGKILL: ends the program, which cannot refuse.</summary>
    Kill = 9,

    /// <summary>SIGUSR1: means what the program says.</summary>
    User1 = 10,

    /// <summary>SIGUSR2: means what the program says.</summary>
    User2 = 12,

    /// <summary>SIGTERM: asks the program to end.</summary>
    Terminate = 15,

    /// <summary>SIGCONT: lets a stopped program go on.</summary>
    Continue = 18,

    /// <summary>SIGSTOP: stops the program until <see cref="Continue"/>; it cannot refuse.</summary>
    Stop = 19,
}
