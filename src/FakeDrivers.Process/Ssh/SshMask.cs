using FakeDrivers.Execution;

namespace FakeDrivers.Process;

/// <summary>Masks what came from another machine, as its target asks for it.</summary>
internal sealed class SshMask(Command command, SshTarget target)
{
    private readonly CommandMask _mask = new(command);

    public CommandResult Apply(CommandResult result)
    {
        var masked = result with { Error = Apply(result.Error) };
        return target.MaskOutput ? masked with { Output = Apply(result.Output) } : masked;
    }

    public CommandEvent Apply(CommandEvent each)
    {
        if (each is not CommandWrote wrote || (wrote.Stream == CommandStream.StandardOutput && !target.MaskOutput)) return each;
        var masked = _mask.Apply(wrote.Text);
        return masked == wrote.Text ? wrote : new CommandWrote(wrote.Stream, command.OutputEncoding.GetBytes(masked), command.OutputEncoding) { Attempt = wrote.Attempt };
    }

    // What holds no secret stays as it came, byte for byte.
    private CapturedOutput Apply(CapturedOutput output)
    {
        var masked = _mask.Apply(output.Text);
        return masked == output.Text ? output : CapturedOutput.FromBytes(command.OutputEncoding.GetBytes(masked), command.OutputEncoding, output.IsTruncated);
    }
}
