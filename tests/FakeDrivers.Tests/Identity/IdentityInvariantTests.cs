using System.Globalization;

namespace FakeDrivers.Tests.Identity;

/// <summary>Whatever is done in whatever order: nothing dangles, effective assignments are those of a naive model, and a refused call changes nothing.</summary>
public sealed class IdentityInvariantTests
{
    [Fact]
    public async Task Nothing_dangles_and_effective_assignments_agree_with_a_naive_model()
    {
        var (done, refused) = (0, 0);
        for (var seed = 1; seed <= 6; seed++)
        {
            using var world = new FakeWorld(new() { RandomSeed = seed });
            var steps = new IdentitySteps(world, new Random(seed));
            for (var step = 0; step < 140; step++)
            {
                var before = world.Kernel.State;
                var (name, call) = steps.Next();
                try
                {
                    await call();
                    done++;
                }
                catch (DriverException error)
                {
                    refused++;
                    if (!ReferenceEquals(before, world.Kernel.State)) throw new InvalidOperationException($"{name} was refused and changed the world (seed {seed}, step {step}).", error);
                }

                if (step % 7 == 0) IdentityModel.Check(world, string.Create(CultureInfo.InvariantCulture, $"{name} (seed {seed}, step {step})"));
            }
        }

        (done, refused).Should().Match<(int Done, int Refused)>(count => count.Done > 300 && count.Refused > 50, "both happen often");
    }
}
