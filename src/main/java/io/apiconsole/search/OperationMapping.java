package io.apiconsole.search;

import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.TermVector;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurationContext;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;

/**
 * One document an operation, written by hand rather than read off annotated properties: nothing here is found by
 * reflection. Nothing is stored: a hit leads back to the catalogue, which has everything.
 */
final class OperationMapping implements StandalonePojoMappingConfigurer {

    /** The analyzer of texts, which come as stems with blanks between them; each backend has its own of this name. */
    static final String WORDS = "words";

    /** The analyzer of queries, which ask for one stem each. */
    static final String STEMS = "stems";

    private final String index;

    /** @param index the name of the index */
    OperationMapping(String index) {
        this.index = index;
    }

    @Override
    public void configure(StandalonePojoMappingConfigurationContext context) {
        context.providedIdentifierBridge(BeanReference.ofInstance(new OrdinalBridge()));
        var type = context.programmaticMapping().type(IndexedOperation.class);
        type.searchEntity();
        type.indexed().index(index);
        type.binder(new Binder());
    }

    /** Declares the fields. */
    private static final class Binder implements TypeBinder {
        @Override
        public void bind(TypeBindingContext context) {
            context.dependencies().useRootOnly();
            context.bridge(IndexedOperation.class, new Bridge(context.indexSchemaElement()));
        }
    }

    /** Fills the fields. */
    private static final class Bridge implements TypeBridge<IndexedOperation> {

        private final IndexFieldReference<String> path;
        private final IndexFieldReference<String> description;
        private final IndexFieldReference<String> details;
        private final IndexFieldReference<String> parameters;
        private final IndexFieldReference<String> request;
        private final IndexFieldReference<String> response;
        private final IndexFieldReference<String> branch;
        private final IndexFieldReference<String> section;
        private final IndexFieldReference<String> method;
        private final IndexFieldReference<String> state;

        Bridge(IndexSchemaElement schema) {
            path = text(schema, Field.PATH, Norms.YES);
            description = text(schema, Field.DESCRIPTION, Norms.YES);
            // Long ones are no worse for being long.
            details = text(schema, Field.DETAILS, Norms.NO);
            parameters = text(schema, Field.PARAMETERS, Norms.NO);
            request = text(schema, Field.REQUEST, Norms.NO);
            response = text(schema, Field.RESPONSE, Norms.NO);
            branch = choice(schema, Field.BRANCH);
            section = choice(schema, Field.SECTION);
            method = choice(schema, Field.METHOD);
            state = choice(schema, Field.STATE);
        }

        private static IndexFieldReference<String> text(IndexSchemaElement schema, String name, Norms norms) {
            return schema.field(name, type -> type.asString()
                            .analyzer(WORDS)
                            .searchAnalyzer(STEMS)
                            .norms(norms)
                            .termVector(TermVector.NO))
                    .toReference();
        }

        private static IndexFieldReference<String> choice(IndexSchemaElement schema, String name) {
            return schema.field(name, type -> type.asString().aggregable(Aggregable.YES))
                    .toReference();
        }

        @Override
        public void write(DocumentElement document, IndexedOperation indexed, TypeBridgeWriteContext context) {
            EntryTexts texts = indexed.texts();
            document.addValue(path, texts.path());
            document.addValue(description, texts.description());
            document.addValue(details, texts.details());
            document.addValue(parameters, texts.parameters());
            document.addValue(request, texts.request());
            document.addValue(response, texts.response());
            OperationEntry entry = indexed.entry();
            document.addValue(branch, entry.branch().id());
            document.addValue(section, entry.section().path());
            document.addValue(method, entry.operation().method());
            document.addValue(state, entry.operation().state().value());
        }
    }
}
