namespace FakeDrivers.Ldap;

/// <content>Learning a schema from what an app does.</content>
public sealed partial class FakeLdapDirectory
{
    /// <summary>
    /// Which attributes and object classes the calls that the log keeps used, and what the schema lacks for them. Run the app once against a
    /// directory that takes everything (<see cref="LdapProfile.Permissive"/>), and give what it proposes to one that does not.
    /// </summary>
    /// <returns>What was used, and the definitions that are missing.</returns>
    public LdapSchemaUsage LearnSchema()
    {
        var learner = new SchemaLearner(Schema);
        foreach (var call in OwnCalls()) learner.Take(call.RequestObject);
        foreach (var entry in Entries()) learner.Take(entry);
        return learner.Learn();
    }
}
