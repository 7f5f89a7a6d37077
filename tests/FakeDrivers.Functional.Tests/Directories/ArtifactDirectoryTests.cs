namespace FakeDrivers.Functional.Tests;

public sealed class ArtifactDirectoryTests : IDisposable
{
    private readonly ScratchDirectory _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Files_are_copied_under_their_paths_and_missing_ones_are_passed_over()
    {
        Directory.CreateDirectory(_scratch["context", "etc"]);
        File.WriteAllText(_scratch["context", "api.log"], "log");
        File.WriteAllText(_scratch["context", "etc", "api.conf"], "configuration");

        var problems = ArtifactDirectory.Copy(
            _scratch["artifacts", "test"], _scratch["context"], [_scratch["context", "api.log"], _scratch["context", "etc", "api.conf"], _scratch["context", "none"]]);

        problems.Should().BeEmpty();
        File.ReadAllText(_scratch["artifacts", "test", "api.log"]).Should().Be("log");
        File.ReadAllText(_scratch["artifacts", "test", "etc", "api.conf"]).Should().Be("configuration");
    }

    [Fact]
    public void A_file_from_elsewhere_is_copied_under_its_name()
    {
        Directory.CreateDirectory(_scratch["context"]);
        File.WriteAllText(_scratch["elsewhere.log"], "log");

        ArtifactDirectory.Copy(_scratch["artifacts"], _scratch["context"], [_scratch["elsewhere.log"]]);

        File.Exists(_scratch["artifacts", "elsewhere.log"]).Should().BeTrue();
    }

    [Fact]
    public void A_place_that_cannot_be_written_to_is_told_and_no_failure()
    {
        File.WriteAllText(_scratch["artifacts"], "a file where the directory should be");
        File.WriteAllText(_scratch["api.log"], "log");

        var problems = ArtifactDirectory.Copy(_scratch["artifacts"], _scratch.Path, [_scratch["api.log"]]);

        problems.Should().ContainSingle().Which.Should().StartWith($"{_scratch["api.log"]} cannot be copied to {_scratch["artifacts"]}: ");
    }
}
