using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution;

public sealed class CommandExecutionExceptionTests
{
    [Fact]
    public void The_message_has_the_five_lines_of_the_upstream_and_the_working_directory()
    {
        var error = new CommandExecutionException(new("mount", "/dev/vdb", "/srv/a b") { WorkingDirectory = "/root" })
        {
            ExitCode = 32,
            StandardOutput = "it's\n",
            StandardError = "busy\\\t\u0001",
        };

        error.Message.Should().Be(
            """
            Unexpected error while running command.
            Command: mount /dev/vdb '/srv/a b'
            Exit code: 32
            Stdout: 'it\'s\n'
            Stderr: 'busy\\\t\x01'
            Working directory: /root
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_failure_without_an_exit_code_says_why_and_shows_dashes()
    {
        var error = new CommandExecutionException(new("mount")) { Reason = CommandFailureReason.NotFound, Attempts = 2 };

        error.Message.Should().StartWith("There is no such program. (2 attempts)\nCommand: mount\nExit code: -\n").And.EndWith("\nWorking directory: -");
    }

    [Fact]
    public void A_long_output_is_cut_in_the_middle_of_the_message_and_whole_in_the_property()
    {
        var error = new CommandExecutionException(new("cat")) { StandardOutput = new string('a', 5000) + new string('z', 5000) };

        error.Message.Should().Contain("aa… 8000 characters …zz");
        error.StandardOutput.Should().HaveLength(10000);
    }

    [Theory]
    [InlineData("password=hunter2", "password=***")]
    [InlineData("PGPASSWORD = 'hunter 2' x", "PGPASSWORD = '***' x")]
    [InlineData("auth_token=\"hunter2\"", "auth_token=\"***\"")]
    [InlineData("{\"adminPass\": \"hun\\\"ter2\", \"a\": \"b\"}", "{\"adminPass\": \"***\", \"a\": \"b\"}")]
    [InlineData("mysql --os-password hunter2 -v", "mysql --os-password *** -v")]
    [InlineData("mysql --os-password 'hunter 2' -v", "mysql --os-password '***' -v")]
    [InlineData("password=\"\"", "password=\"\"")]
    [InlineData("password=", "password=")]
    [InlineData("password", "password")]
    [InlineData("<password>hunter2", "<password>hunter2")]
    [InlineData("password: wrong", "password: wrong")]
    [InlineData("--password --verbose", "--password --verbose")]
    [InlineData("password=a token=b", "password=*** token=***")]
    [InlineData("password='hunter2", "password='***")]
    [InlineData("<password> </password>", "<password>***</password>")]
    [InlineData("<adminPass>hunter2</adminPass>", "<adminPass>***</adminPass>")]
    [InlineData("https://host/?token=hunter2&x=1", "https://host/?token=***&x=1")]
    [InlineData("secret1=hunter2", "secret1=***")]
    [InlineData("wrong password", "wrong password")]
    [InlineData("user=hunter2", "user=hunter2")]
    public void What_follows_the_usual_names_is_masked(string output, string masked)
    {
        var error = new CommandExecutionException(new("mysql")) { StandardError = output };

        error.StandardError.Should().Be(masked);
    }

    [Fact]
    public void An_argument_after_the_option_for_a_password_is_masked()
    {
        var error = new CommandExecutionException(new("mysql", "--password", "hunter 2", "--token=x", "--verbose", "it"));

        error.CommandText.Should().Be("mysql --password *** --token=*** --verbose it");
    }

    [Fact]
    public void A_secret_that_is_part_of_another_does_not_uncover_it()
    {
        var error = new CommandExecutionException(new("curl", "hunter22", "hunter2") { Secrets = ["hunter2", "hunter22"] });

        error.CommandText.Should().Be("curl *** ***");
    }

    [Fact]
    public void A_description_of_ones_own_begins_the_message_and_is_masked()
    {
        var error = new CommandExecutionException(new("mount") { Secrets = ["hunter2"] }) { Description = "No way in with hunter2." };

        error.Message.Should().StartWith("No way in with ***.\nCommand: mount");
    }

    [Theory]
    [InlineData("--password=correct horse")]
    [InlineData("--token=a,b&c;d")]
    [InlineData("DB_PASSWORD=it's \"so\"")]
    public void A_value_in_an_argument_is_masked_to_the_argument_s_end(string argument)
    {
        var error = new CommandExecutionException(new("env", argument, "next"));

        error.CommandText.Should().Be($"env {argument[..(argument.IndexOf('=') + 1)]}*** next");
    }
}
