using System.Collections;
using System.Globalization;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.IdentityManagement.Query;

/// <summary>
/// Writes any request as the form fields of the AWS Query protocol: nested members as <c>A.B</c>, lists as <c>A.member.1</c>.
/// </summary>
internal sealed class QueryRequestMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public static QueryRequestMarshaller Instance { get; } = new();

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, "Amazon.IdentityManagement");
        request.Parameters["Action"] = QueryAction.NameOf(QueryAction.RequestClass((AmazonIdentityManagementServiceRequest)input));
        request.Parameters["Version"] = "2010-05-08";
        WriteMembers(request.Parameters, prefix: "", input);
        return request;
    }

    private static void WriteMembers(IDictionary<string, string> form, string prefix, object shape)
    {
        foreach (var member in QueryMember.Of(shape.GetType()))
            Write(form, prefix + member.Name, member.Get(shape));
    }

    private static void Write(IDictionary<string, string> form, string name, object value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                form[name] = text;
                break;
            case ConstantClass constant:
                form[name] = constant.Value;
                break;
            case bool flag:
                form[name] = flag ? "true" : "false";
                break;
            case int number:
                form[name] = number.ToString(CultureInfo.InvariantCulture);
                break;
            case IList list:
                WriteList(form, name, list);
                break;
            default:
                WriteMembers(form, name + ".", value);
                break;
        }
    }

    private static void WriteList(IDictionary<string, string> form, string name, IList list)
    {
        // With InitializeCollections every list is empty until it is filled, so that an empty one says nothing.
        if (list.Count == 0 && !AWSConfigs.InitializeCollections)
            form[name] = "";
        for (var index = 0; index < list.Count; index++)
            Write(form, string.Create(CultureInfo.InvariantCulture, $"{name}.member.{index + 1}"), list[index]);
    }
}
