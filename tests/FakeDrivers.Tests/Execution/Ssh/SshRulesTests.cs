using System.Text;
using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution.Ssh;

public sealed class SshRulesTests
{
    [Theory]
    [InlineData(null, "tar cf 'a b.tar' .")]
    [InlineData("/srv/data dir", "cd '/srv/data dir' && exec tar cf 'a b.tar' .")]
    [InlineData("-", "cd ./- && exec tar cf 'a b.tar' .")]
    [InlineData("~/x", "cd './~/x' && exec tar cf 'a b.tar' .")]
    public void The_machines_shell_gets_the_vector_in_its_directory(string? directory, string script) =>
        SshRules.Script(["tar", "cf", "a b.tar", "."], directory).Should().Be(script);

    [Fact]
    public void An_unknown_exit_code_is_accepted_next_to_the_others() =>
        SshRules.Prepare(new Command("true") { AcceptedExitCodes = [0, 3] }).AcceptedExitCodes.Should().Equal(0, 3, -1);

    [Fact]
    public void A_command_that_accepts_any_exit_code_stays_as_it_is()
    {
        var command = new Command("true") { AcceptedExitCodes = null };

        SshRules.Prepare(command).Should().BeSameAs(command);
    }

    [Fact]
    public void A_masked_output_stays_in_its_encoding()
    {
        var command = new Command("show") { OutputEncoding = Encoding.Unicode };
        var result = new CommandResult { ExitCode = 0, Output = CapturedOutput.FromText("password=größe", Encoding.Unicode) };

        var masked = SshRules.Mask(result, command, new("node-1"));

        Encoding.Unicode.GetString(masked.StandardOutputBytes.Span).Should().Be("password=***");
    }

    [Fact]
    public void A_result_without_secrets_is_given_as_it_is()
    {
        var result = new CommandResult { ExitCode = 0, StandardOutputBytes = new byte[] { 0xFF, 0x00 } };

        SshRules.Mask(result, new("show"), new("node-1")).Should().BeSameAs(result);
    }
}
